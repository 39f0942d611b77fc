<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling|Rendering" hasScaleBasedVisibilityFlag="1" minScale="63000" maxScale="0" simplifyDrawingHints="0" labelsEnabled="0">
  <renderer-v2 type="RuleRenderer" enableorderby="0" symbollevels="0" forceraster="0">
    <rules key="sectors">
      <rule key="sectors.0" label="True to scale" filter="CASE WHEN @map_scale &gt; 262.5 * CASE WHEN &quot;reach_m&quot; &gt; 30 THEN &quot;reach_m&quot; ELSE 30 END THEN FALSE ELSE TRUE END">
        <rule key="sectors.0.0" label="Field of view, mapped" filter="&quot;width_source&quot; = 'mapped' AND &quot;reach_source&quot; = 'mapped' AND &quot;azimuth_deg&quot; IS NOT NULL" symbol="0" />
        <rule key="sectors.0.1" label="Field of view, from the datasheet" filter="&quot;width_source&quot; &lt;&gt; 'assumed' AND &quot;reach_source&quot; &lt;&gt; 'assumed' AND NOT (&quot;width_source&quot; = 'mapped' AND &quot;reach_source&quot; = 'mapped') AND &quot;azimuth_deg&quot; IS NOT NULL" symbol="1" />
        <rule key="sectors.0.2" label="Field of view, reach assumed" filter="&quot;width_source&quot; &lt;&gt; 'assumed' AND &quot;reach_source&quot; = 'assumed' AND &quot;azimuth_deg&quot; IS NOT NULL" symbol="2" />
        <rule key="sectors.0.3" label="Field of view, angle assumed" filter="&quot;width_source&quot; = 'assumed' AND &quot;azimuth_deg&quot; IS NOT NULL" symbol="3" />
        <rule key="sectors.0.4" label="All-round view, mapped" filter="&quot;width_source&quot; = 'mapped' AND &quot;reach_source&quot; = 'mapped' AND &quot;azimuth_deg&quot; IS NULL" symbol="4" />
        <rule key="sectors.0.5" label="All-round view, from the datasheet" filter="&quot;width_source&quot; &lt;&gt; 'assumed' AND &quot;reach_source&quot; &lt;&gt; 'assumed' AND NOT (&quot;width_source&quot; = 'mapped' AND &quot;reach_source&quot; = 'mapped') AND &quot;azimuth_deg&quot; IS NULL" symbol="5" />
        <rule key="sectors.0.6" label="All-round view, reach assumed" filter="&quot;width_source&quot; &lt;&gt; 'assumed' AND &quot;reach_source&quot; = 'assumed' AND &quot;azimuth_deg&quot; IS NULL" symbol="6" />
        <rule key="sectors.0.7" label="All-round view, angle assumed" filter="&quot;width_source&quot; = 'assumed' AND &quot;azimuth_deg&quot; IS NULL" symbol="7" />
      </rule>
      <rule key="sectors.1" label="From afar: direction only" scalemindenom="7125">
        <rule key="sectors.1.0" label="Field of view, angle known" filter="&quot;width_source&quot; &lt;&gt; 'assumed' AND &quot;azimuth_deg&quot; IS NOT NULL" symbol="8" />
        <rule key="sectors.1.1" label="Field of view, angle assumed" filter="&quot;width_source&quot; = 'assumed' AND &quot;azimuth_deg&quot; IS NOT NULL" symbol="9" />
        <rule key="sectors.1.2" label="All-round view, angle known" filter="&quot;width_source&quot; &lt;&gt; 'assumed' AND &quot;azimuth_deg&quot; IS NULL" symbol="10" />
        <rule key="sectors.1.3" label="All-round view, angle assumed" filter="&quot;width_source&quot; = 'assumed' AND &quot;azimuth_deg&quot; IS NULL" symbol="11" />
      </rule>
    </rules>
    <symbols>
      <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 7125 THEN min(scale_linear((@map_scale / CASE WHEN &quot;reach_m&quot; &gt; 30 THEN &quot;reach_m&quot; ELSE 30 END), 237.5, 262.5, 100, 0), scale_linear(@map_scale, 57000, 63000, 100, 0)) ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="color" value="0,114,178,90" />
            <Option type="QString" name="style" value="solid" />
            <Option type="QString" name="outline_style" value="no" />
          </Option>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="255,255,255,190" />
            <Option type="QString" name="line_width" value="0.9" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
          </Option>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="0,114,178,255" />
            <Option type="QString" name="line_width" value="0.35" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 7125 THEN min(scale_linear((@map_scale / CASE WHEN &quot;reach_m&quot; &gt; 30 THEN &quot;reach_m&quot; ELSE 30 END), 237.5, 262.5, 100, 0), scale_linear(@map_scale, 57000, 63000, 100, 0)) ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="color" value="0,114,178,40" />
            <Option type="QString" name="style" value="solid" />
            <Option type="QString" name="outline_style" value="no" />
          </Option>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="255,255,255,190" />
            <Option type="QString" name="line_width" value="0.9" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
          </Option>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="0,114,178,255" />
            <Option type="QString" name="line_width" value="0.35" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 7125 THEN min(scale_linear((@map_scale / CASE WHEN &quot;reach_m&quot; &gt; 30 THEN &quot;reach_m&quot; ELSE 30 END), 237.5, 262.5, 100, 0), scale_linear(@map_scale, 57000, 63000, 100, 0)) ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="color" value="0,114,178,28" />
            <Option type="QString" name="style" value="solid" />
            <Option type="QString" name="outline_style" value="no" />
          </Option>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="255,255,255,190" />
            <Option type="QString" name="line_width" value="0.9" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="use_custom_dash" value="1" />
            <Option type="QString" name="customdash" value="2.4;1.2" />
            <Option type="QString" name="customdash_unit" value="MM" />
          </Option>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="0,114,178,255" />
            <Option type="QString" name="line_width" value="0.35" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="use_custom_dash" value="1" />
            <Option type="QString" name="customdash" value="2.4;1.2" />
            <Option type="QString" name="customdash_unit" value="MM" />
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 7125 THEN min(scale_linear((@map_scale / CASE WHEN &quot;reach_m&quot; &gt; 30 THEN &quot;reach_m&quot; ELSE 30 END), 237.5, 262.5, 100, 0), scale_linear(@map_scale, 57000, 63000, 100, 0)) ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="color" value="0,114,178,0" />
            <Option type="QString" name="style" value="no" />
            <Option type="QString" name="outline_style" value="no" />
          </Option>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="255,255,255,190" />
            <Option type="QString" name="line_width" value="0.9" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="use_custom_dash" value="1" />
            <Option type="QString" name="customdash" value="1;1.2" />
            <Option type="QString" name="customdash_unit" value="MM" />
          </Option>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="0,114,178,255" />
            <Option type="QString" name="line_width" value="0.35" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="use_custom_dash" value="1" />
            <Option type="QString" name="customdash" value="1;1.2" />
            <Option type="QString" name="customdash_unit" value="MM" />
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="4" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 7125 THEN min(scale_linear((@map_scale / CASE WHEN &quot;reach_m&quot; &gt; 30 THEN &quot;reach_m&quot; ELSE 30 END), 237.5, 262.5, 100, 0), scale_linear(@map_scale, 57000, 63000, 100, 0)) ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="color" value="213,94,0,90" />
            <Option type="QString" name="style" value="solid" />
            <Option type="QString" name="outline_style" value="no" />
          </Option>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="255,255,255,190" />
            <Option type="QString" name="line_width" value="0.9" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
          </Option>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="213,94,0,255" />
            <Option type="QString" name="line_width" value="0.35" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="5" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 7125 THEN min(scale_linear((@map_scale / CASE WHEN &quot;reach_m&quot; &gt; 30 THEN &quot;reach_m&quot; ELSE 30 END), 237.5, 262.5, 100, 0), scale_linear(@map_scale, 57000, 63000, 100, 0)) ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="color" value="213,94,0,40" />
            <Option type="QString" name="style" value="solid" />
            <Option type="QString" name="outline_style" value="no" />
          </Option>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="255,255,255,190" />
            <Option type="QString" name="line_width" value="0.9" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
          </Option>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="213,94,0,255" />
            <Option type="QString" name="line_width" value="0.35" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="6" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 7125 THEN min(scale_linear((@map_scale / CASE WHEN &quot;reach_m&quot; &gt; 30 THEN &quot;reach_m&quot; ELSE 30 END), 237.5, 262.5, 100, 0), scale_linear(@map_scale, 57000, 63000, 100, 0)) ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="color" value="213,94,0,28" />
            <Option type="QString" name="style" value="solid" />
            <Option type="QString" name="outline_style" value="no" />
          </Option>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="255,255,255,190" />
            <Option type="QString" name="line_width" value="0.9" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="use_custom_dash" value="1" />
            <Option type="QString" name="customdash" value="2.4;1.2" />
            <Option type="QString" name="customdash_unit" value="MM" />
          </Option>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="213,94,0,255" />
            <Option type="QString" name="line_width" value="0.35" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="use_custom_dash" value="1" />
            <Option type="QString" name="customdash" value="2.4;1.2" />
            <Option type="QString" name="customdash_unit" value="MM" />
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="7" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 7125 THEN min(scale_linear((@map_scale / CASE WHEN &quot;reach_m&quot; &gt; 30 THEN &quot;reach_m&quot; ELSE 30 END), 237.5, 262.5, 100, 0), scale_linear(@map_scale, 57000, 63000, 100, 0)) ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="color" value="213,94,0,0" />
            <Option type="QString" name="style" value="no" />
            <Option type="QString" name="outline_style" value="no" />
          </Option>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="255,255,255,190" />
            <Option type="QString" name="line_width" value="0.9" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="use_custom_dash" value="1" />
            <Option type="QString" name="customdash" value="1;1.2" />
            <Option type="QString" name="customdash_unit" value="MM" />
          </Option>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="213,94,0,255" />
            <Option type="QString" name="line_width" value="0.35" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="use_custom_dash" value="1" />
            <Option type="QString" name="customdash" value="1;1.2" />
            <Option type="QString" name="customdash_unit" value="MM" />
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="8" alpha="1" clip_to_extent="0" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN &quot;reach_m&quot; &lt;= 30 AND @map_scale &gt; 7875 AND @map_scale &lt; 57000 THEN 100 ELSE min(scale_linear((@map_scale / CASE WHEN &quot;reach_m&quot; &gt; 30 THEN &quot;reach_m&quot; ELSE 30 END), 237.5, 262.5, 0, 100), scale_linear(@map_scale, 57000, 63000, 100, 0)) END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="color" value="0,114,178,70" />
            <Option type="QString" name="style" value="solid" />
            <Option type="QString" name="outline_style" value="no" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="FALSE" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="255,255,255,190" />
            <Option type="QString" name="line_width" value="0.9" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="FALSE" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="0,114,178,255" />
            <Option type="QString" name="line_width" value="0.35" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="FALSE" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="MarkerLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="placement" value="vertex" />
            <Option type="QString" name="rotate" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="placement">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="'vertex'" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="coalesce(&quot;width_deg&quot;, 60) &gt; 0 AND coalesce(&quot;width_deg&quot;, 60) &lt;= 22.5" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
          <symbol type="marker" name="@8@3" alpha="1" clip_to_extent="1" force_rhr="0">
            <layer class="RasterMarker" pass="0" enabled="1" locked="0">
              <Option type="Map">
                <Option type="QString" name="imageFile" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIzMiIgaGVpZ2h0PSI3MiIgdmlld0JveD0iLTE2IC02NCAzMiA3MiI+PHBhdGggZD0iTTAgMEw3LjMgLTU1LjVBNTYgNTYgMCAwIDAgLTcuMyAtNTUuNVoiIGZpbGw9InJnYigwLDExNCwxNzgpIiBmaWxsLW9wYWNpdHk9IjAuMjciIHN0cm9rZT0iI2ZmZiIgc3Ryb2tlLW9wYWNpdHk9IjAuNzUiIHN0cm9rZS13aWR0aD0iMTIuNiIvPjxwYXRoIGQ9Ik0wIDBMNy4zIC01NS41QTU2IDU2IDAgMCAwIC03LjMgLTU1LjVaIiBmaWxsPSJub25lIiBzdHJva2U9InJnYigwLDExNCwxNzgpIiBzdHJva2Utd2lkdGg9IjQuOSIvPjwvc3ZnPg==" />
                <Option type="QString" name="size" value="2.28571" />
                <Option type="QString" name="size_unit" value="MM" />
                <Option type="QString" name="offset" value="0,-2" />
                <Option type="QString" name="offset_unit" value="MM" />
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option type="QString" name="name" value="" />
                  <Option type="QString" name="type" value="collection" />
                  <Option type="Map" name="properties">
                    <Option type="Map" name="enabled">
                      <Option type="bool" name="active" value="true" />
                      <Option type="QString" name="expression" value="@geometry_point_num = 1 AND @geometry_part_count = 1" />
                      <Option type="int" name="type" value="3" />
                    </Option>
                  </Option>
                </Option>
              </data_defined_properties>
            </layer>
          </symbol>
        </layer>
        <layer class="MarkerLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="placement" value="vertex" />
            <Option type="QString" name="rotate" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="placement">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="'vertex'" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="coalesce(&quot;width_deg&quot;, 60) &gt; 22.5 AND coalesce(&quot;width_deg&quot;, 60) &lt;= 37.5" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
          <symbol type="marker" name="@8@4" alpha="1" clip_to_extent="1" force_rhr="0">
            <layer class="RasterMarker" pass="0" enabled="1" locked="0">
              <Option type="Map">
                <Option type="QString" name="imageFile" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI0NiIgaGVpZ2h0PSI3MiIgdmlld0JveD0iLTIzIC02NCA0NiA3MiI+PHBhdGggZD0iTTAgMEwxNC41IC01NC4xQTU2IDU2IDAgMCAwIC0xNC41IC01NC4xWiIgZmlsbD0icmdiKDAsMTE0LDE3OCkiIGZpbGwtb3BhY2l0eT0iMC4yNyIgc3Ryb2tlPSIjZmZmIiBzdHJva2Utb3BhY2l0eT0iMC43NSIgc3Ryb2tlLXdpZHRoPSIxMi42Ii8+PHBhdGggZD0iTTAgMEwxNC41IC01NC4xQTU2IDU2IDAgMCAwIC0xNC41IC01NC4xWiIgZmlsbD0ibm9uZSIgc3Ryb2tlPSJyZ2IoMCwxMTQsMTc4KSIgc3Ryb2tlLXdpZHRoPSI0LjkiLz48L3N2Zz4=" />
                <Option type="QString" name="size" value="3.28571" />
                <Option type="QString" name="size_unit" value="MM" />
                <Option type="QString" name="offset" value="0,-2" />
                <Option type="QString" name="offset_unit" value="MM" />
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option type="QString" name="name" value="" />
                  <Option type="QString" name="type" value="collection" />
                  <Option type="Map" name="properties">
                    <Option type="Map" name="enabled">
                      <Option type="bool" name="active" value="true" />
                      <Option type="QString" name="expression" value="@geometry_point_num = 1 AND @geometry_part_count = 1" />
                      <Option type="int" name="type" value="3" />
                    </Option>
                  </Option>
                </Option>
              </data_defined_properties>
            </layer>
          </symbol>
        </layer>
        <layer class="MarkerLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="placement" value="vertex" />
            <Option type="QString" name="rotate" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="placement">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="'vertex'" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="coalesce(&quot;width_deg&quot;, 60) &gt; 37.5 AND coalesce(&quot;width_deg&quot;, 60) &lt;= 52.5" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
          <symbol type="marker" name="@8@5" alpha="1" clip_to_extent="1" force_rhr="0">
            <layer class="RasterMarker" pass="0" enabled="1" locked="0">
              <Option type="Map">
                <Option type="QString" name="imageFile" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI2MCIgaGVpZ2h0PSI3MiIgdmlld0JveD0iLTMwIC02NCA2MCA3MiI+PHBhdGggZD0iTTAgMEwyMS40IC01MS43QTU2IDU2IDAgMCAwIC0yMS40IC01MS43WiIgZmlsbD0icmdiKDAsMTE0LDE3OCkiIGZpbGwtb3BhY2l0eT0iMC4yNyIgc3Ryb2tlPSIjZmZmIiBzdHJva2Utb3BhY2l0eT0iMC43NSIgc3Ryb2tlLXdpZHRoPSIxMi42Ii8+PHBhdGggZD0iTTAgMEwyMS40IC01MS43QTU2IDU2IDAgMCAwIC0yMS40IC01MS43WiIgZmlsbD0ibm9uZSIgc3Ryb2tlPSJyZ2IoMCwxMTQsMTc4KSIgc3Ryb2tlLXdpZHRoPSI0LjkiLz48L3N2Zz4=" />
                <Option type="QString" name="size" value="4.28571" />
                <Option type="QString" name="size_unit" value="MM" />
                <Option type="QString" name="offset" value="0,-2" />
                <Option type="QString" name="offset_unit" value="MM" />
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option type="QString" name="name" value="" />
                  <Option type="QString" name="type" value="collection" />
                  <Option type="Map" name="properties">
                    <Option type="Map" name="enabled">
                      <Option type="bool" name="active" value="true" />
                      <Option type="QString" name="expression" value="@geometry_point_num = 1 AND @geometry_part_count = 1" />
                      <Option type="int" name="type" value="3" />
                    </Option>
                  </Option>
                </Option>
              </data_defined_properties>
            </layer>
          </symbol>
        </layer>
        <layer class="MarkerLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="placement" value="vertex" />
            <Option type="QString" name="rotate" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="placement">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="'vertex'" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="coalesce(&quot;width_deg&quot;, 60) &gt; 52.5 AND coalesce(&quot;width_deg&quot;, 60) &lt;= 67.5" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
          <symbol type="marker" name="@8@6" alpha="1" clip_to_extent="1" force_rhr="0">
            <layer class="RasterMarker" pass="0" enabled="1" locked="0">
              <Option type="Map">
                <Option type="QString" name="imageFile" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI3MiIgaGVpZ2h0PSI3MiIgdmlld0JveD0iLTM2IC02NCA3MiA3MiI+PHBhdGggZD0iTTAgMEwyOC4wIC00OC41QTU2IDU2IDAgMCAwIC0yOC4wIC00OC41WiIgZmlsbD0icmdiKDAsMTE0LDE3OCkiIGZpbGwtb3BhY2l0eT0iMC4yNyIgc3Ryb2tlPSIjZmZmIiBzdHJva2Utb3BhY2l0eT0iMC43NSIgc3Ryb2tlLXdpZHRoPSIxMi42Ii8+PHBhdGggZD0iTTAgMEwyOC4wIC00OC41QTU2IDU2IDAgMCAwIC0yOC4wIC00OC41WiIgZmlsbD0ibm9uZSIgc3Ryb2tlPSJyZ2IoMCwxMTQsMTc4KSIgc3Ryb2tlLXdpZHRoPSI0LjkiLz48L3N2Zz4=" />
                <Option type="QString" name="size" value="5.14286" />
                <Option type="QString" name="size_unit" value="MM" />
                <Option type="QString" name="offset" value="0,-2" />
                <Option type="QString" name="offset_unit" value="MM" />
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option type="QString" name="name" value="" />
                  <Option type="QString" name="type" value="collection" />
                  <Option type="Map" name="properties">
                    <Option type="Map" name="enabled">
                      <Option type="bool" name="active" value="true" />
                      <Option type="QString" name="expression" value="@geometry_point_num = 1 AND @geometry_part_count = 1" />
                      <Option type="int" name="type" value="3" />
                    </Option>
                  </Option>
                </Option>
              </data_defined_properties>
            </layer>
          </symbol>
        </layer>
        <layer class="MarkerLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="placement" value="vertex" />
            <Option type="QString" name="rotate" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="placement">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="'vertex'" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="coalesce(&quot;width_deg&quot;, 60) &gt; 67.5 AND coalesce(&quot;width_deg&quot;, 60) &lt;= 82.5" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
          <symbol type="marker" name="@8@7" alpha="1" clip_to_extent="1" force_rhr="0">
            <layer class="RasterMarker" pass="0" enabled="1" locked="0">
              <Option type="Map">
                <Option type="QString" name="imageFile" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI4NiIgaGVpZ2h0PSI3MiIgdmlld0JveD0iLTQzIC02NCA4NiA3MiI+PHBhdGggZD0iTTAgMEwzNC4xIC00NC40QTU2IDU2IDAgMCAwIC0zNC4xIC00NC40WiIgZmlsbD0icmdiKDAsMTE0LDE3OCkiIGZpbGwtb3BhY2l0eT0iMC4yNyIgc3Ryb2tlPSIjZmZmIiBzdHJva2Utb3BhY2l0eT0iMC43NSIgc3Ryb2tlLXdpZHRoPSIxMi42Ii8+PHBhdGggZD0iTTAgMEwzNC4xIC00NC40QTU2IDU2IDAgMCAwIC0zNC4xIC00NC40WiIgZmlsbD0ibm9uZSIgc3Ryb2tlPSJyZ2IoMCwxMTQsMTc4KSIgc3Ryb2tlLXdpZHRoPSI0LjkiLz48L3N2Zz4=" />
                <Option type="QString" name="size" value="6.14286" />
                <Option type="QString" name="size_unit" value="MM" />
                <Option type="QString" name="offset" value="0,-2" />
                <Option type="QString" name="offset_unit" value="MM" />
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option type="QString" name="name" value="" />
                  <Option type="QString" name="type" value="collection" />
                  <Option type="Map" name="properties">
                    <Option type="Map" name="enabled">
                      <Option type="bool" name="active" value="true" />
                      <Option type="QString" name="expression" value="@geometry_point_num = 1 AND @geometry_part_count = 1" />
                      <Option type="int" name="type" value="3" />
                    </Option>
                  </Option>
                </Option>
              </data_defined_properties>
            </layer>
          </symbol>
        </layer>
        <layer class="MarkerLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="placement" value="vertex" />
            <Option type="QString" name="rotate" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="placement">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="'vertex'" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="coalesce(&quot;width_deg&quot;, 60) &gt; 82.5 AND coalesce(&quot;width_deg&quot;, 60) &lt;= 105" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
          <symbol type="marker" name="@8@8" alpha="1" clip_to_extent="1" force_rhr="0">
            <layer class="RasterMarker" pass="0" enabled="1" locked="0">
              <Option type="Map">
                <Option type="QString" name="imageFile" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI5NiIgaGVpZ2h0PSI3MiIgdmlld0JveD0iLTQ4IC02NCA5NiA3MiI+PHBhdGggZD0iTTAgMEwzOS42IC0zOS42QTU2IDU2IDAgMCAwIC0zOS42IC0zOS42WiIgZmlsbD0icmdiKDAsMTE0LDE3OCkiIGZpbGwtb3BhY2l0eT0iMC4yNyIgc3Ryb2tlPSIjZmZmIiBzdHJva2Utb3BhY2l0eT0iMC43NSIgc3Ryb2tlLXdpZHRoPSIxMi42Ii8+PHBhdGggZD0iTTAgMEwzOS42IC0zOS42QTU2IDU2IDAgMCAwIC0zOS42IC0zOS42WiIgZmlsbD0ibm9uZSIgc3Ryb2tlPSJyZ2IoMCwxMTQsMTc4KSIgc3Ryb2tlLXdpZHRoPSI0LjkiLz48L3N2Zz4=" />
                <Option type="QString" name="size" value="6.85714" />
                <Option type="QString" name="size_unit" value="MM" />
                <Option type="QString" name="offset" value="0,-2" />
                <Option type="QString" name="offset_unit" value="MM" />
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option type="QString" name="name" value="" />
                  <Option type="QString" name="type" value="collection" />
                  <Option type="Map" name="properties">
                    <Option type="Map" name="enabled">
                      <Option type="bool" name="active" value="true" />
                      <Option type="QString" name="expression" value="@geometry_point_num = 1 AND @geometry_part_count = 1" />
                      <Option type="int" name="type" value="3" />
                    </Option>
                  </Option>
                </Option>
              </data_defined_properties>
            </layer>
          </symbol>
        </layer>
        <layer class="MarkerLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="placement" value="vertex" />
            <Option type="QString" name="rotate" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="placement">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="'vertex'" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="coalesce(&quot;width_deg&quot;, 60) &gt; 105 AND coalesce(&quot;width_deg&quot;, 60) &lt;= 135" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
          <symbol type="marker" name="@8@9" alpha="1" clip_to_extent="1" force_rhr="0">
            <layer class="RasterMarker" pass="0" enabled="1" locked="0">
              <Option type="Map">
                <Option type="QString" name="imageFile" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIxMTQiIGhlaWdodD0iNzIiIHZpZXdCb3g9Ii01NyAtNjQgMTE0IDcyIj48cGF0aCBkPSJNMCAwTDQ4LjUgLTI4LjBBNTYgNTYgMCAwIDAgLTQ4LjUgLTI4LjBaIiBmaWxsPSJyZ2IoMCwxMTQsMTc4KSIgZmlsbC1vcGFjaXR5PSIwLjI3IiBzdHJva2U9IiNmZmYiIHN0cm9rZS1vcGFjaXR5PSIwLjc1IiBzdHJva2Utd2lkdGg9IjEyLjYiLz48cGF0aCBkPSJNMCAwTDQ4LjUgLTI4LjBBNTYgNTYgMCAwIDAgLTQ4LjUgLTI4LjBaIiBmaWxsPSJub25lIiBzdHJva2U9InJnYigwLDExNCwxNzgpIiBzdHJva2Utd2lkdGg9IjQuOSIvPjwvc3ZnPg==" />
                <Option type="QString" name="size" value="8.14286" />
                <Option type="QString" name="size_unit" value="MM" />
                <Option type="QString" name="offset" value="0,-2" />
                <Option type="QString" name="offset_unit" value="MM" />
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option type="QString" name="name" value="" />
                  <Option type="QString" name="type" value="collection" />
                  <Option type="Map" name="properties">
                    <Option type="Map" name="enabled">
                      <Option type="bool" name="active" value="true" />
                      <Option type="QString" name="expression" value="@geometry_point_num = 1 AND @geometry_part_count = 1" />
                      <Option type="int" name="type" value="3" />
                    </Option>
                  </Option>
                </Option>
              </data_defined_properties>
            </layer>
          </symbol>
        </layer>
        <layer class="MarkerLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="placement" value="vertex" />
            <Option type="QString" name="rotate" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="placement">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="'vertex'" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="coalesce(&quot;width_deg&quot;, 60) &gt; 135 AND coalesce(&quot;width_deg&quot;, 60) &lt;= 165" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
          <symbol type="marker" name="@8@10" alpha="1" clip_to_extent="1" force_rhr="0">
            <layer class="RasterMarker" pass="0" enabled="1" locked="0">
              <Option type="Map">
                <Option type="QString" name="imageFile" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIxMjYiIGhlaWdodD0iNzIiIHZpZXdCb3g9Ii02MyAtNjQgMTI2IDcyIj48cGF0aCBkPSJNMCAwTDU0LjEgLTE0LjVBNTYgNTYgMCAwIDAgLTU0LjEgLTE0LjVaIiBmaWxsPSJyZ2IoMCwxMTQsMTc4KSIgZmlsbC1vcGFjaXR5PSIwLjI3IiBzdHJva2U9IiNmZmYiIHN0cm9rZS1vcGFjaXR5PSIwLjc1IiBzdHJva2Utd2lkdGg9IjEyLjYiLz48cGF0aCBkPSJNMCAwTDU0LjEgLTE0LjVBNTYgNTYgMCAwIDAgLTU0LjEgLTE0LjVaIiBmaWxsPSJub25lIiBzdHJva2U9InJnYigwLDExNCwxNzgpIiBzdHJva2Utd2lkdGg9IjQuOSIvPjwvc3ZnPg==" />
                <Option type="QString" name="size" value="9" />
                <Option type="QString" name="size_unit" value="MM" />
                <Option type="QString" name="offset" value="0,-2" />
                <Option type="QString" name="offset_unit" value="MM" />
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option type="QString" name="name" value="" />
                  <Option type="QString" name="type" value="collection" />
                  <Option type="Map" name="properties">
                    <Option type="Map" name="enabled">
                      <Option type="bool" name="active" value="true" />
                      <Option type="QString" name="expression" value="@geometry_point_num = 1 AND @geometry_part_count = 1" />
                      <Option type="int" name="type" value="3" />
                    </Option>
                  </Option>
                </Option>
              </data_defined_properties>
            </layer>
          </symbol>
        </layer>
        <layer class="MarkerLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="placement" value="vertex" />
            <Option type="QString" name="rotate" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="placement">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="'vertex'" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="coalesce(&quot;width_deg&quot;, 60) &gt; 165 AND coalesce(&quot;width_deg&quot;, 60) &lt;= 210" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
          <symbol type="marker" name="@8@11" alpha="1" clip_to_extent="1" force_rhr="0">
            <layer class="RasterMarker" pass="0" enabled="1" locked="0">
              <Option type="Map">
                <Option type="QString" name="imageFile" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIxMjgiIGhlaWdodD0iNzIiIHZpZXdCb3g9Ii02NCAtNjQgMTI4IDcyIj48cGF0aCBkPSJNMCAwTDU2LjAgLTAuMEE1NiA1NiAwIDAgMCAtNTYuMCAtMC4wWiIgZmlsbD0icmdiKDAsMTE0LDE3OCkiIGZpbGwtb3BhY2l0eT0iMC4yNyIgc3Ryb2tlPSIjZmZmIiBzdHJva2Utb3BhY2l0eT0iMC43NSIgc3Ryb2tlLXdpZHRoPSIxMi42Ii8+PHBhdGggZD0iTTAgMEw1Ni4wIC0wLjBBNTYgNTYgMCAwIDAgLTU2LjAgLTAuMFoiIGZpbGw9Im5vbmUiIHN0cm9rZT0icmdiKDAsMTE0LDE3OCkiIHN0cm9rZS13aWR0aD0iNC45Ii8+PC9zdmc+" />
                <Option type="QString" name="size" value="9.14286" />
                <Option type="QString" name="size_unit" value="MM" />
                <Option type="QString" name="offset" value="0,-2" />
                <Option type="QString" name="offset_unit" value="MM" />
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option type="QString" name="name" value="" />
                  <Option type="QString" name="type" value="collection" />
                  <Option type="Map" name="properties">
                    <Option type="Map" name="enabled">
                      <Option type="bool" name="active" value="true" />
                      <Option type="QString" name="expression" value="@geometry_point_num = 1 AND @geometry_part_count = 1" />
                      <Option type="int" name="type" value="3" />
                    </Option>
                  </Option>
                </Option>
              </data_defined_properties>
            </layer>
          </symbol>
        </layer>
        <layer class="MarkerLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="placement" value="vertex" />
            <Option type="QString" name="rotate" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="placement">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="'vertex'" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="coalesce(&quot;width_deg&quot;, 60) &gt; 210 AND coalesce(&quot;width_deg&quot;, 60) &lt;= 270" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
          <symbol type="marker" name="@8@12" alpha="1" clip_to_extent="1" force_rhr="0">
            <layer class="RasterMarker" pass="0" enabled="1" locked="0">
              <Option type="Map">
                <Option type="QString" name="imageFile" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIxMjgiIGhlaWdodD0iMTAwIiB2aWV3Qm94PSItNjQgLTY0IDEyOCAxMDAiPjxwYXRoIGQ9Ik0wIDBMNDguNSAyOC4wQTU2IDU2IDAgMSAwIC00OC41IDI4LjBaIiBmaWxsPSJyZ2IoMCwxMTQsMTc4KSIgZmlsbC1vcGFjaXR5PSIwLjI3IiBzdHJva2U9IiNmZmYiIHN0cm9rZS1vcGFjaXR5PSIwLjc1IiBzdHJva2Utd2lkdGg9IjEyLjYiLz48cGF0aCBkPSJNMCAwTDQ4LjUgMjguMEE1NiA1NiAwIDEgMCAtNDguNSAyOC4wWiIgZmlsbD0ibm9uZSIgc3Ryb2tlPSJyZ2IoMCwxMTQsMTc4KSIgc3Ryb2tlLXdpZHRoPSI0LjkiLz48L3N2Zz4=" />
                <Option type="QString" name="size" value="9.14286" />
                <Option type="QString" name="size_unit" value="MM" />
                <Option type="QString" name="offset" value="0,-1" />
                <Option type="QString" name="offset_unit" value="MM" />
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option type="QString" name="name" value="" />
                  <Option type="QString" name="type" value="collection" />
                  <Option type="Map" name="properties">
                    <Option type="Map" name="enabled">
                      <Option type="bool" name="active" value="true" />
                      <Option type="QString" name="expression" value="@geometry_point_num = 1 AND @geometry_part_count = 1" />
                      <Option type="int" name="type" value="3" />
                    </Option>
                  </Option>
                </Option>
              </data_defined_properties>
            </layer>
          </symbol>
        </layer>
        <layer class="MarkerLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="placement" value="vertex" />
            <Option type="QString" name="rotate" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="placement">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="'vertex'" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="coalesce(&quot;width_deg&quot;, 60) &gt; 270 AND coalesce(&quot;width_deg&quot;, 60) &lt;= 360" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
          <symbol type="marker" name="@8@13" alpha="1" clip_to_extent="1" force_rhr="0">
            <layer class="RasterMarker" pass="0" enabled="1" locked="0">
              <Option type="Map">
                <Option type="QString" name="imageFile" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIxMjgiIGhlaWdodD0iMTIxIiB2aWV3Qm94PSItNjQgLTY0IDEyOCAxMjEiPjxwYXRoIGQ9Ik0wIDBMMjguMCA0OC41QTU2IDU2IDAgMSAwIC0yOC4wIDQ4LjVaIiBmaWxsPSJyZ2IoMCwxMTQsMTc4KSIgZmlsbC1vcGFjaXR5PSIwLjI3IiBzdHJva2U9IiNmZmYiIHN0cm9rZS1vcGFjaXR5PSIwLjc1IiBzdHJva2Utd2lkdGg9IjEyLjYiLz48cGF0aCBkPSJNMCAwTDI4LjAgNDguNUE1NiA1NiAwIDEgMCAtMjguMCA0OC41WiIgZmlsbD0ibm9uZSIgc3Ryb2tlPSJyZ2IoMCwxMTQsMTc4KSIgc3Ryb2tlLXdpZHRoPSI0LjkiLz48L3N2Zz4=" />
                <Option type="QString" name="size" value="9.14286" />
                <Option type="QString" name="size_unit" value="MM" />
                <Option type="QString" name="offset" value="0,-0.25" />
                <Option type="QString" name="offset_unit" value="MM" />
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option type="QString" name="name" value="" />
                  <Option type="QString" name="type" value="collection" />
                  <Option type="Map" name="properties">
                    <Option type="Map" name="enabled">
                      <Option type="bool" name="active" value="true" />
                      <Option type="QString" name="expression" value="@geometry_point_num = 1 AND @geometry_part_count = 1" />
                      <Option type="int" name="type" value="3" />
                    </Option>
                  </Option>
                </Option>
              </data_defined_properties>
            </layer>
          </symbol>
        </layer>
      </symbol>
      <symbol type="fill" name="9" alpha="1" clip_to_extent="0" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN &quot;reach_m&quot; &lt;= 30 AND @map_scale &gt; 7875 AND @map_scale &lt; 57000 THEN 100 ELSE min(scale_linear((@map_scale / CASE WHEN &quot;reach_m&quot; &gt; 30 THEN &quot;reach_m&quot; ELSE 30 END), 237.5, 262.5, 0, 100), scale_linear(@map_scale, 57000, 63000, 100, 0)) END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="color" value="0,114,178,0" />
            <Option type="QString" name="style" value="no" />
            <Option type="QString" name="outline_style" value="no" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="FALSE" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="255,255,255,190" />
            <Option type="QString" name="line_width" value="0.9" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="use_custom_dash" value="1" />
            <Option type="QString" name="customdash" value="1;1.2" />
            <Option type="QString" name="customdash_unit" value="MM" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="FALSE" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="0,114,178,255" />
            <Option type="QString" name="line_width" value="0.35" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="use_custom_dash" value="1" />
            <Option type="QString" name="customdash" value="1;1.2" />
            <Option type="QString" name="customdash_unit" value="MM" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="FALSE" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="MarkerLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="placement" value="vertex" />
            <Option type="QString" name="rotate" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="placement">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="'vertex'" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
          <symbol type="marker" name="@9@3" alpha="1" clip_to_extent="1" force_rhr="0">
            <layer class="RasterMarker" pass="0" enabled="1" locked="0">
              <Option type="Map">
                <Option type="QString" name="imageFile" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI3MiIgaGVpZ2h0PSI3MiIgdmlld0JveD0iLTM2IC02NCA3MiA3MiI+PHBhdGggZD0iTTAgMEwyOC4wIC00OC41QTU2IDU2IDAgMCAwIC0yOC4wIC00OC41WiIgZmlsbD0icmdiKDAsMTE0LDE3OCkiIGZpbGwtb3BhY2l0eT0iMC4wMCIgc3Ryb2tlPSIjZmZmIiBzdHJva2Utb3BhY2l0eT0iMC43NSIgc3Ryb2tlLXdpZHRoPSIxMi42IiBzdHJva2UtZGFzaGFycmF5PSIxNCAxNi44Ii8+PHBhdGggZD0iTTAgMEwyOC4wIC00OC41QTU2IDU2IDAgMCAwIC0yOC4wIC00OC41WiIgZmlsbD0ibm9uZSIgc3Ryb2tlPSJyZ2IoMCwxMTQsMTc4KSIgc3Ryb2tlLXdpZHRoPSI0LjkiIHN0cm9rZS1kYXNoYXJyYXk9IjE0IDE2LjgiLz48L3N2Zz4=" />
                <Option type="QString" name="size" value="5.14286" />
                <Option type="QString" name="size_unit" value="MM" />
                <Option type="QString" name="offset" value="0,-2" />
                <Option type="QString" name="offset_unit" value="MM" />
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option type="QString" name="name" value="" />
                  <Option type="QString" name="type" value="collection" />
                  <Option type="Map" name="properties">
                    <Option type="Map" name="enabled">
                      <Option type="bool" name="active" value="true" />
                      <Option type="QString" name="expression" value="@geometry_point_num = 1 AND @geometry_part_count = 1" />
                      <Option type="int" name="type" value="3" />
                    </Option>
                  </Option>
                </Option>
              </data_defined_properties>
            </layer>
          </symbol>
        </layer>
      </symbol>
      <symbol type="fill" name="10" alpha="1" clip_to_extent="0" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN &quot;reach_m&quot; &lt;= 30 AND @map_scale &gt; 7875 AND @map_scale &lt; 57000 THEN 100 ELSE min(scale_linear((@map_scale / CASE WHEN &quot;reach_m&quot; &gt; 30 THEN &quot;reach_m&quot; ELSE 30 END), 237.5, 262.5, 0, 100), scale_linear(@map_scale, 57000, 63000, 100, 0)) END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="color" value="213,94,0,70" />
            <Option type="QString" name="style" value="solid" />
            <Option type="QString" name="outline_style" value="no" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="FALSE" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="255,255,255,190" />
            <Option type="QString" name="line_width" value="0.9" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="FALSE" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="213,94,0,255" />
            <Option type="QString" name="line_width" value="0.35" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="FALSE" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="CentroidFill" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="point_on_surface" value="0" />
            <Option type="QString" name="point_on_all_parts" value="0" />
            <Option type="QString" name="clip_points" value="0" />
          </Option>
          <symbol type="marker" name="@10@3" alpha="1" clip_to_extent="1" force_rhr="0">
            <layer class="RasterMarker" pass="0" enabled="1" locked="0">
              <Option type="Map">
                <Option type="QString" name="imageFile" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIxMjgiIGhlaWdodD0iMTI4IiB2aWV3Qm94PSItNjQgLTY0IDEyOCAxMjgiPjxwYXRoIGQ9Ik0wIDU2QTU2IDU2IDAgMSAwIDAgLTU2QTU2IDU2IDAgMSAwIDAgNTZaIiBmaWxsPSJyZ2IoMjEzLDk0LDApIiBmaWxsLW9wYWNpdHk9IjAuMjciIHN0cm9rZT0iI2ZmZiIgc3Ryb2tlLW9wYWNpdHk9IjAuNzUiIHN0cm9rZS13aWR0aD0iMTIuNiIvPjxwYXRoIGQ9Ik0wIDU2QTU2IDU2IDAgMSAwIDAgLTU2QTU2IDU2IDAgMSAwIDAgNTZaIiBmaWxsPSJub25lIiBzdHJva2U9InJnYigyMTMsOTQsMCkiIHN0cm9rZS13aWR0aD0iNC45Ii8+PC9zdmc+" />
                <Option type="QString" name="size" value="9.14286" />
                <Option type="QString" name="size_unit" value="MM" />
                <Option type="QString" name="offset" value="0,0" />
                <Option type="QString" name="offset_unit" value="MM" />
              </Option>
            </layer>
          </symbol>
        </layer>
      </symbol>
      <symbol type="fill" name="11" alpha="1" clip_to_extent="0" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN &quot;reach_m&quot; &lt;= 30 AND @map_scale &gt; 7875 AND @map_scale &lt; 57000 THEN 100 ELSE min(scale_linear((@map_scale / CASE WHEN &quot;reach_m&quot; &gt; 30 THEN &quot;reach_m&quot; ELSE 30 END), 237.5, 262.5, 0, 100), scale_linear(@map_scale, 57000, 63000, 100, 0)) END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="color" value="213,94,0,0" />
            <Option type="QString" name="style" value="no" />
            <Option type="QString" name="outline_style" value="no" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="FALSE" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="255,255,255,190" />
            <Option type="QString" name="line_width" value="0.9" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="use_custom_dash" value="1" />
            <Option type="QString" name="customdash" value="1;1.2" />
            <Option type="QString" name="customdash_unit" value="MM" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="FALSE" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleLine" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="line_color" value="213,94,0,255" />
            <Option type="QString" name="line_width" value="0.35" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="capstyle" value="flat" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="use_custom_dash" value="1" />
            <Option type="QString" name="customdash" value="1;1.2" />
            <Option type="QString" name="customdash_unit" value="MM" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="enabled">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="FALSE" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="CentroidFill" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="point_on_surface" value="0" />
            <Option type="QString" name="point_on_all_parts" value="0" />
            <Option type="QString" name="clip_points" value="0" />
          </Option>
          <symbol type="marker" name="@11@3" alpha="1" clip_to_extent="1" force_rhr="0">
            <layer class="RasterMarker" pass="0" enabled="1" locked="0">
              <Option type="Map">
                <Option type="QString" name="imageFile" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIxMjgiIGhlaWdodD0iMTI4IiB2aWV3Qm94PSItNjQgLTY0IDEyOCAxMjgiPjxwYXRoIGQ9Ik0wIDU2QTU2IDU2IDAgMSAwIDAgLTU2QTU2IDU2IDAgMSAwIDAgNTZaIiBmaWxsPSJyZ2IoMjEzLDk0LDApIiBmaWxsLW9wYWNpdHk9IjAuMDAiIHN0cm9rZT0iI2ZmZiIgc3Ryb2tlLW9wYWNpdHk9IjAuNzUiIHN0cm9rZS13aWR0aD0iMTIuNiIgc3Ryb2tlLWRhc2hhcnJheT0iMTQgMTYuOCIvPjxwYXRoIGQ9Ik0wIDU2QTU2IDU2IDAgMSAwIDAgLTU2QTU2IDU2IDAgMSAwIDAgNTZaIiBmaWxsPSJub25lIiBzdHJva2U9InJnYigyMTMsOTQsMCkiIHN0cm9rZS13aWR0aD0iNC45IiBzdHJva2UtZGFzaGFycmF5PSIxNCAxNi44Ii8+PC9zdmc+" />
                <Option type="QString" name="size" value="9.14286" />
                <Option type="QString" name="size_unit" value="MM" />
                <Option type="QString" name="offset" value="0,0" />
                <Option type="QString" name="offset_unit" value="MM" />
              </Option>
            </layer>
          </symbol>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
</qgis>
