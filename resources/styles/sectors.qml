<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling|Rendering" hasScaleBasedVisibilityFlag="1" minScale="25000" maxScale="0" labelsEnabled="0">
  <renderer-v2 type="RuleRenderer" symbollevels="0" enableorderby="0" forceraster="0">
    <rules key="sectors">
      <rule key="sectors.0" label="Field of view, mapped" filter="&quot;azimuth_deg&quot; IS NOT NULL AND &quot;width_source&quot; = 'mapped' AND &quot;reach_source&quot; = 'mapped'" symbol="0" />
      <rule key="sectors.1" label="Field of view, from the datasheet" filter="&quot;azimuth_deg&quot; IS NOT NULL AND NOT (&quot;width_source&quot; = 'mapped' AND &quot;reach_source&quot; = 'mapped') AND &quot;width_source&quot; &lt;&gt; 'assumed' AND &quot;reach_source&quot; &lt;&gt; 'assumed'" symbol="1" />
      <rule key="sectors.2" label="Field of view, reach assumed" filter="&quot;azimuth_deg&quot; IS NOT NULL AND NOT (&quot;width_source&quot; = 'mapped' AND &quot;reach_source&quot; = 'mapped') AND NOT (&quot;width_source&quot; &lt;&gt; 'assumed' AND &quot;reach_source&quot; &lt;&gt; 'assumed') AND &quot;width_source&quot; &lt;&gt; 'assumed'" symbol="2" />
      <rule key="sectors.3" label="Field of view, angle assumed" filter="&quot;azimuth_deg&quot; IS NOT NULL AND NOT (&quot;width_source&quot; = 'mapped' AND &quot;reach_source&quot; = 'mapped') AND NOT (&quot;width_source&quot; &lt;&gt; 'assumed' AND &quot;reach_source&quot; &lt;&gt; 'assumed') AND NOT (&quot;width_source&quot; &lt;&gt; 'assumed') AND &quot;width_source&quot; = 'assumed'" symbol="3" />
      <rule key="sectors.4" label="All-round view, mapped" filter="&quot;azimuth_deg&quot; IS NULL AND &quot;width_source&quot; = 'mapped' AND &quot;reach_source&quot; = 'mapped'" symbol="4" />
      <rule key="sectors.5" label="All-round view, from the datasheet" filter="&quot;azimuth_deg&quot; IS NULL AND NOT (&quot;width_source&quot; = 'mapped' AND &quot;reach_source&quot; = 'mapped') AND &quot;width_source&quot; &lt;&gt; 'assumed' AND &quot;reach_source&quot; &lt;&gt; 'assumed'" symbol="5" />
      <rule key="sectors.6" label="All-round view, reach assumed" filter="&quot;azimuth_deg&quot; IS NULL AND NOT (&quot;width_source&quot; = 'mapped' AND &quot;reach_source&quot; = 'mapped') AND NOT (&quot;width_source&quot; &lt;&gt; 'assumed' AND &quot;reach_source&quot; &lt;&gt; 'assumed') AND &quot;width_source&quot; &lt;&gt; 'assumed'" symbol="6" />
      <rule key="sectors.7" label="All-round view, angle assumed" filter="&quot;azimuth_deg&quot; IS NULL AND NOT (&quot;width_source&quot; = 'mapped' AND &quot;reach_source&quot; = 'mapped') AND NOT (&quot;width_source&quot; &lt;&gt; 'assumed' AND &quot;reach_source&quot; &lt;&gt; 'assumed') AND NOT (&quot;width_source&quot; &lt;&gt; 'assumed') AND &quot;width_source&quot; = 'assumed'" symbol="7" />
    </rules>
    <symbols>
      <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
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
            <Option type="QString" name="customdash" value="1.8;1.2" />
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
            <Option type="QString" name="customdash" value="1.8;1.2" />
            <Option type="QString" name="customdash_unit" value="MM" />
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
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
            <Option type="QString" name="customdash" value="0.7;0.9" />
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
            <Option type="QString" name="customdash" value="0.7;0.9" />
            <Option type="QString" name="customdash_unit" value="MM" />
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="4" alpha="1" clip_to_extent="1" force_rhr="0">
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
            <Option type="QString" name="customdash" value="1.8;1.2" />
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
            <Option type="QString" name="customdash" value="1.8;1.2" />
            <Option type="QString" name="customdash_unit" value="MM" />
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="7" alpha="1" clip_to_extent="1" force_rhr="0">
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
            <Option type="QString" name="customdash" value="0.7;0.9" />
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
            <Option type="QString" name="customdash" value="0.7;0.9" />
            <Option type="QString" name="customdash_unit" value="MM" />
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
</qgis>
