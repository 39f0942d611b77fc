<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling|Rendering" hasScaleBasedVisibilityFlag="0" minScale="100000000" maxScale="0" labelsEnabled="1">
  <renderer-v2 type="RuleRenderer" symbollevels="0" enableorderby="0" forceraster="0">
    <rules key="cameras">
      <rule key="cameras.0" label="Number plate reader" filter="lower(&quot;surveillance_type&quot;) = 'alpr'" scalemaxdenom="100000" symbol="0" />
      <rule key="cameras.1" label="Fixed camera" filter="NOT coalesce(lower(&quot;surveillance_type&quot;) = 'alpr', false) AND &quot;camera_type&quot; = 'fixed'" scalemaxdenom="100000" symbol="1" />
      <rule key="cameras.2" label="Dome" filter="NOT coalesce(lower(&quot;surveillance_type&quot;) = 'alpr', false) AND &quot;camera_type&quot; = 'dome'" scalemaxdenom="100000" symbol="2" />
      <rule key="cameras.3" label="Panning camera" filter="NOT coalesce(lower(&quot;surveillance_type&quot;) = 'alpr', false) AND &quot;camera_type&quot; = 'panning'" scalemaxdenom="100000" symbol="3" />
      <rule key="cameras.4" label="Doorbell camera" filter="NOT coalesce(lower(&quot;surveillance_type&quot;) = 'alpr', false) AND &quot;camera_type&quot; = 'doorbell'" scalemaxdenom="100000" symbol="4" />
      <rule key="cameras.5" label="Camera of unknown type" filter="NOT coalesce(lower(&quot;surveillance_type&quot;) = 'alpr' OR &quot;camera_type&quot; = 'fixed' OR &quot;camera_type&quot; = 'dome' OR &quot;camera_type&quot; = 'panning' OR &quot;camera_type&quot; = 'doorbell', false)" scalemaxdenom="100000" symbol="5" />
      <rule key="cameras.6" label="Camera, from afar" scalemindenom="100000" symbol="6" />
    </rules>
    <symbols>
      <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="if(&quot;status&quot; IN ('removed', 'rejected'), 40, 100)" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="EllipseMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="symbol_name" value="rectangle" />
            <Option type="QString" name="symbol_width" value="5.1" />
            <Option type="QString" name="symbol_width_unit" value="MM" />
            <Option type="QString" name="symbol_height" value="2.4000000000000004" />
            <Option type="QString" name="symbol_height_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.9" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="width">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="if(@map_scale &gt; 25000, 3.31, 5.1)" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="height">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="if(@map_scale &gt; 25000, 1.56, 2.4)" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="EllipseMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="symbol_name" value="rectangle" />
            <Option type="QString" name="symbol_width" value="5.1" />
            <Option type="QString" name="symbol_width_unit" value="MM" />
            <Option type="QString" name="symbol_height" value="2.4000000000000004" />
            <Option type="QString" name="symbol_height_unit" value="MM" />
            <Option type="QString" name="color" value="213,94,0,255" />
            <Option type="QString" name="outline_color" value="26,26,26,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="width">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="if(@map_scale &gt; 25000, 3.31, 5.1)" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="height">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="if(@map_scale &gt; 25000, 1.56, 2.4)" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="EllipseMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="symbol_name" value="rectangle" />
            <Option type="QString" name="symbol_width" value="3.3000000000000003" />
            <Option type="QString" name="symbol_width_unit" value="MM" />
            <Option type="QString" name="symbol_height" value="0.66" />
            <Option type="QString" name="symbol_height_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="width">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="if(@map_scale &gt; 25000, 2.15, 3.3)" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="height">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="if(@map_scale &gt; 25000, 0.429, 0.66)" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="if(&quot;status&quot; IN ('removed', 'rejected'), 40, 100)" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="square" />
            <Option type="QString" name="size" value="3.0" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.9" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="if(@map_scale &gt; 25000, 1.95, 3)" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="square" />
            <Option type="QString" name="size" value="3.0" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="0,114,178,255" />
            <Option type="QString" name="outline_color" value="26,26,26,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="if(@map_scale &gt; 25000, 1.95, 3)" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="if(&quot;status&quot; IN ('removed', 'rejected'), 40, 100)" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="3.3000000000000003" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.9" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="if(@map_scale &gt; 25000, 2.15, 3.3)" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="3.3000000000000003" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="230,159,0,255" />
            <Option type="QString" name="outline_color" value="26,26,26,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="if(@map_scale &gt; 25000, 2.15, 3.3)" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="0.8999999999999999" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="26,26,26,255" />
            <Option type="QString" name="outline_color" value="26,26,26,255" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="if(@map_scale &gt; 25000, 0.585, 0.9)" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="if(&quot;status&quot; IN ('removed', 'rejected'), 40, 100)" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="diamond" />
            <Option type="QString" name="size" value="4.050000000000001" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.9" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="if(@map_scale &gt; 25000, 2.63, 4.05)" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="diamond" />
            <Option type="QString" name="size" value="4.050000000000001" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="0,158,115,255" />
            <Option type="QString" name="outline_color" value="26,26,26,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="if(@map_scale &gt; 25000, 2.63, 4.05)" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="0.8999999999999999" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="26,26,26,255" />
            <Option type="QString" name="outline_color" value="26,26,26,255" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="if(@map_scale &gt; 25000, 0.585, 0.9)" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" name="4" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="if(&quot;status&quot; IN ('removed', 'rejected'), 40, 100)" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="triangle" />
            <Option type="QString" name="size" value="3.9000000000000004" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.9" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="if(@map_scale &gt; 25000, 2.54, 3.9)" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="triangle" />
            <Option type="QString" name="size" value="3.9000000000000004" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="204,121,167,255" />
            <Option type="QString" name="outline_color" value="26,26,26,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="if(@map_scale &gt; 25000, 2.54, 3.9)" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" name="5" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="if(&quot;status&quot; IN ('removed', 'rejected'), 40, 100)" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="2.7" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="1.1" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="if(@map_scale &gt; 25000, 1.76, 2.7)" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="2.4000000000000004" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="26,26,26,255" />
            <Option type="QString" name="outline_width" value="0.4" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="if(@map_scale &gt; 25000, 1.56, 2.4)" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" name="6" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="1.3" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="0,114,178,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.25" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings calloutType="simple">
      <text-style fieldName="coalesce(&quot;name&quot;, &quot;operator&quot;)" isExpression="1" fontFamily="Open Sans" fontSize="8" fontSizeUnit="Point" fontWeight="50" fontKerning="1" textColor="50,50,50,255" textOpacity="1" multilineHeight="1" allowHtml="0">
        <families>
          <family name="Open Sans" />
          <family name="Noto Sans" />
          <family name="DejaVu Sans" />
        </families>
        <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,230" bufferOpacity="1" bufferNoFill="1" bufferJoinStyle="128" />
      </text-style>
      <placement placement="6" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" offsetType="1" dist="1" distUnits="MM" priority="5" layerType="PointGeometry" />
      <rendering drawLabels="1" scaleVisibility="1" scaleMin="0" scaleMax="4000" obstacle="1" obstacleFactor="1" fontMinPixelSize="3" fontMaxPixelSize="10000" maxNumLabels="2000" />
    </settings>
  </labeling>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
</qgis>
